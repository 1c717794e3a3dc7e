import { View } from '@tarojs/components'
import { SoftButton } from '@/components/Button'
import { Buttons } from '@/components/Buttons'
import { Card } from '@/components/Card'
import { KeyValue } from '@/components/KeyValue'
import type { StarRow } from '@/contract/branchStar'
import { Beyond } from './Beyond'
import { Level } from './Level'
import { deedOf, type RowsProps } from './StarTable'
import { checkupsSaid, findingsSaid, isToDecide, selfBeyond, selfSaid, standingSaid } from './words'

/** A branch of a year, on a phone. */
export function StarCard({ board, row, onOpen, onDecide }: Omit<RowsProps, 'rows'> & { row: StarRow }) {
  const { branch, state, decision, self } = row
  const hasSaid = state !== 'asked' && state !== 'notDeclared'
  return (
    <Card heading={branch.name} action={<Level row={row} />}>
      {hasSaid && (
        <KeyValue
          rows={[
            {
              label: '自评',
              value: (
                <View className='star-board__pair'>
                  {selfSaid(row)}
                  <Beyond points={selfBeyond(row)} />
                </View>
              ),
            },
            { label: '体检', value: checkupsSaid(row) },
            { label: '全年排名', value: standingSaid(row) },
            { label: '问题销号', value: findingsSaid(row) },
            ...(decision ? [{ label: '理由', value: decision.reason }] : []),
          ]}
        />
      )}
      {(self !== null || isToDecide(board, row)) && (
        <View className='star-board__deeds'>
          <Buttons>
            {self !== null && <SoftButton onClick={() => onOpen(row)}>自评表</SoftButton>}
            {isToDecide(board, row) && (
              <SoftButton label={`${deedOf(board, row)}${branch.name}`} onClick={() => onDecide(row)}>
                {deedOf(board, row)}
              </SoftButton>
            )}
          </Buttons>
        </View>
      )}
    </Card>
  )
}
