/** The canvas element of that id, once it stands on the page. */
export async function canvasOf(id: string): Promise<HTMLCanvasElement | null> {
  const found = document.querySelector<HTMLCanvasElement>(`#${id} canvas, canvas#${id}`)
  return Promise.resolve(found)
}

export const pixelRatio = (): number => window.devicePixelRatio || 1
