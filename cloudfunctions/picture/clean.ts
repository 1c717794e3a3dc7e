import { decideSize } from '../../src/domain/picture'
import { refuse, type Result } from '../../src/domain/result'
import { cleanJpeg, isJpeg } from './jpeg'
import type { CleanPicture } from './picture'
import { cleanPng, isPng } from './png'

/** Looks into what was sent. Nothing is unpacked, so that a small file which claims to be a vast picture costs nothing. */
export function cleanPicture(bytes: Uint8Array): Result<CleanPicture> {
  const clean = isJpeg(bytes) ? cleanJpeg : isPng(bytes) ? cleanPng : null
  if (clean === null) return refuse('PICTURE_NOT_ONE', { field: 'file' })
  const picture = clean(bytes)
  if (picture === null) return refuse('PICTURE_BROKEN', { field: 'file' })
  return decideSize(picture)
}
