import { type ChosenPhoto, isSmallEnough, qualities, shrunkTo } from './chosenPhoto'

/** Lets one choose photos, at most so many; none, if they think better of it. Only within a tap. */
export function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1
    input.hidden = true
    const done = (files: File[]) => {
      input.remove()
      resolve(files.slice(0, most).map((file) => ({ size: file.size, shrink: () => shrink(file) })))
    }
    input.oncancel = () => done([])
    input.onchange = () => done([...(input.files ?? [])])
    document.body.append(input)
    input.click()
  })
}

async function shrink(file: File): Promise<string> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, shrunkTo(image.naturalWidth, image.naturalHeight))
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    // A JPEG has no transparency: what shines through would turn black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    for (const quality of qualities) {
      // data:image/jpeg;base64,/9j/…
      const base64 = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? ''
      if (isSmallEnough(base64)) return base64
    }
    throw new Error('too large')
  } finally {
    URL.revokeObjectURL(address)
  }
}
