import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FindingView } from '@/contract/finding'
import { Pictures } from './Pictures'
import { TextLink } from './TextLink'

interface FindingPicturesProps {
  finding: Pick<FindingView, 'id' | 'pictures' | 'may'>
  /** Shows them at once; else behind a link, so that a list does not ask for the pictures of every line. */
  open?: boolean
}

/** The photos of a finding: of what was found, and of how it was put right. Nothing, where there are none to see or add. */
export function FindingPictures({ finding: { id, pictures, may }, open = false }: FindingPicturesProps) {
  const [isOpen, setOpen] = useState(open)
  const parts = [
    { subject: 'finding' as const, heading: '问题照片', count: pictures.found, mayAdd: may.change },
    { subject: 'evidence' as const, heading: '整改照片', count: pictures.evidence, mayAdd: may.submit },
  ].filter(({ count, mayAdd }) => count > 0 || mayAdd)
  if (parts.length === 0) return null
  if (isOpen) {
    return (
      <>
        {parts.map(({ subject, heading, mayAdd }) => (
          <Pictures key={subject} bare subject={subject} subjectId={id} mayAdd={mayAdd} heading={heading} />
        ))}
      </>
    )
  }
  const said = parts.map(({ heading, count }) => (count > 0 ? `${heading} ${count} 张` : `添加${heading}`))
  return (
    <View className='pictures-part'>
      <TextLink onClick={() => setOpen(true)}>{said.join('，')}</TextLink>
    </View>
  )
}
