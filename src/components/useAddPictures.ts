import { useState } from 'react'
import { call } from '@/cloud/call'
import { newId } from '@/cloud/newId'
import type { FileSubject } from '@/domain/content'
import { limits } from '@/domain/limits'
import type { ChosenPhoto } from './chosenPhoto'
import { toast, toastDone } from './feedback'
import { choosePhotos } from './photo'

interface Adding {
  subject: FileSubject
  subjectId: string
  /** How many may still be added. */
  room: number
  onAdded: () => Promise<void>
}

/** Adds photos one after the other; what went wrong with one is said, and the others go on. */
export function useAddPictures({ subject, subjectId, room, onAdded }: Adding) {
  const [progress, setProgress] = useState<{ at: number; of: number } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  /** Null: it was added. */
  const addOne = async (photo: ChosenPhoto): Promise<string | null> => {
    if (photo.size > limits.pictureOriginalBytes) {
      return `有照片超过 ${limits.pictureOriginalBytes / 1024 / 1024} MB，请换一张`
    }
    const file = await photo.shrink().catch(() => null)
    if (file === null) return '有照片打不开，请换一张'
    const answer = await call('picture.add', { pictureId: newId(), subject, subjectId, file })
    if (!answer.ok) return answer.error.message
    if (answer.data.state === 'pending') toast('已上传，检查后大家可见')
    return null
  }

  const add = async () => {
    const photos = await choosePhotos(room)
    if (photos.length === 0) return
    setFailure(null)
    const failures: string[] = []
    for (const [index, photo] of photos.entries()) {
      setProgress({ at: index + 1, of: photos.length })
      const failed = await addOne(photo)
      if (failed !== null) failures.push(failed)
      else await onAdded()
    }
    setProgress(null)
    setFailure(failures[0] ?? null)
    if (failures.length === 0) toastDone('已添加')
  }
  return { add, progress, failure }
}
