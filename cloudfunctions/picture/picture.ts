import type { PictureType } from '../../src/domain/content'

/** A picture by what is in it, not by its name: the image alone, without place, time, maker or remarks. */
export interface CleanPicture {
  type: PictureType
  /** Pixels. */
  width: number
  height: number
  bytes: Uint8Array
}
