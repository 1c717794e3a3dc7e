import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { FileSubject } from '@/domain/content'
import { limits } from '@/domain/limits'
import { useQuery } from '@/stores/query'
import { useWrite } from '@/stores/write'
import { SoftButton } from './Button'
import { Card } from './Card'
import { confirm, toastDone } from './feedback'
import { Notice } from './Notice'
import { PictureTile } from './PictureTile'
import { TextLink } from './TextLink'
import { useAddPictures } from './useAddPictures'
import './pictures.scss'

interface PicturesProps {
  subject: FileSubject
  /** The activity, the branch whose brand it is, or the finding. */
  subjectId: string
  /** Shows the ways to add and remove; the server decides. */
  mayAdd: boolean
  heading?: string
  /** Within a card or panel of something else, not on a card of its own. */
  bare?: boolean
}

/** 照片: thumbs, a tap shows one large. Without any there is nothing to see, but for who may add some. */
export function Pictures({ subject, subjectId, mayAdd, heading = '照片', bare = false }: PicturesProps) {
  const query = useQuery('picture.list', { subject, subjectId })
  const { write, beside } = useWrite('picture.remove')
  const [removing, setRemoving] = useState(false)
  const pictures = query.data?.pictures ?? []
  const room = limits.pictures - pictures.length
  const { add, progress, failure } = useAddPictures({ subject, subjectId, room, onAdded: query.reload })

  const show = (link: string) =>
    void Taro.previewImage({ urls: pictures.map((each) => each.link), current: link })
  const remove = async (pictureId: string) => {
    const sure = await confirm({ title: '删除这张照片？', text: '删除后不能恢复。', action: '删除' })
    if (!sure || !(await write({ pictureId }))) return
    toastDone('已删除')
    if (pictures.length === 1) setRemoving(false)
    await query.reload()
  }

  const wrong = failure ?? beside() ?? (query.status === 'error' && mayAdd ? query.message : undefined)
  if (pictures.length === 0 && !mayAdd) return null
  const action = mayAdd && pictures.length > 0 && (
    <TextLink label={`${heading}，${removing ? '完成' : '删除'}`} onClick={() => setRemoving(!removing)}>
      {removing ? '完成' : '删除'}
    </TextLink>
  )
  const content = (
    <>
      {pictures.length > 0 && (
        <View className='pictures'>
          {pictures.map((picture, index) => (
            <PictureTile
              key={picture.id}
              picture={picture}
              label={`第 ${index + 1} 张照片`}
              removing={removing}
              onOpen={() => (removing ? void remove(picture.id) : show(picture.link))}
            />
          ))}
        </View>
      )}
      {pictures.length === 0 && query.status === 'ready' && (
        <View className='pictures__none'>还没有照片，添加时会去掉拍摄地点</View>
      )}
      {wrong !== undefined && (
        <View className='pictures__wrong'>
          <Notice tone='red'>{wrong}</Notice>
        </View>
      )}
      {mayAdd && !removing && (
        <View className='pictures__add'>
          <SoftButton
            icon='camera'
            busy={progress !== null}
            disabled={room <= 0 && `最多放 ${limits.pictures} 张照片，请先删去几张`}
            onClick={add}
          >
            {progress === null ? '添加照片' : `正在上传 ${progress.at} / ${progress.of}`}
          </SoftButton>
        </View>
      )}
    </>
  )
  if (!bare) {
    return (
      <Card heading={heading} action={action}>
        {content}
      </Card>
    )
  }
  return (
    <View className='pictures-part'>
      <View className='pictures-part__head'>
        <View className='pictures-part__heading'>{heading}</View>
        {action}
      </View>
      {content}
    </View>
  )
}
