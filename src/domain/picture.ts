import { limits } from './limits'
import { accept, refuse, type Result } from './result'

/** Whether a picture is one that a phone can show; a small file may claim to be a vast one. */
export function decideSize<Picture extends { width: number; height: number }>(
  picture: Picture,
): Result<Picture> {
  const pixels = picture.width * picture.height
  if (pixels === 0) return refuse('PICTURE_BROKEN', { field: 'file' })
  if (pixels > limits.picturePixels) return refuse('PICTURE_TOO_VAST', { field: 'file' })
  return accept(picture)
}

/** Whether one more may be added to so many. */
export const decideOneMore = (count: number): Result<null> =>
  count < limits.pictures ? accept(null) : refuse('PICTURES_ENOUGH', { values: { most: limits.pictures } })
