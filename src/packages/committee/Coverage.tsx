import { Notice } from '@/components/Notice'
import { ScoreBar } from '@/components/ScoreBar'
import type { OutputOf } from '@/contract/contract'
import { YOUTH_AGE } from '@/domain/group'

/** 覆盖 N / N, and whose age is not known. */
export function Coverage({
  coverage: { covered, young, unknown },
}: {
  coverage: OutputOf<'group.list'>['coverage']
}) {
  const names = unknown.map(({ name }) => name)
  return (
    <>
      <ScoreBar
        label={`覆盖 ${YOUTH_AGE} 岁及以下党员`}
        points={covered}
        possible={young}
        text={`${covered} / ${young}`}
      />
      {names.length > 0 && (
        <Notice tone='warn' icon='circle-alert'>
          {`${names.length} 名党员没有出生日期，未计入：${names.slice(0, 10).join('、')}${names.length > 10 ? '等' : ''}`}
        </Notice>
      )}
    </>
  )
}
