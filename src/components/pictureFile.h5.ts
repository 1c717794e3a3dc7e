/** The drawn card as a file. */
const fileOf = (canvas: HTMLCanvasElement, name: string): Promise<File> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(new File([blob], name, { type: 'image/png' })) : reject(new Error('not drawn')),
    ),
  )

/** Puts the picture among the downloads; says what came of it. */
export async function savePicture(canvas: unknown, name: string): Promise<'saved' | 'refused' | 'failed'> {
  const address = URL.createObjectURL(await fileOf(canvas as HTMLCanvasElement, name))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return 'saved'
}

/** Whether this browser can hand a picture on. */
export function canShare(): boolean {
  if (typeof navigator.canShare !== 'function') return false
  return navigator.canShare({ files: [new File([], 'card.png', { type: 'image/png' })] })
}

/** Hands the picture to another app. One who thinks better of it is no failure. */
export async function sharePicture(canvas: unknown, name: string): Promise<void> {
  const files = [await fileOf(canvas as HTMLCanvasElement, name)]
  await navigator.share({ files, title: name }).catch(() => undefined)
}
