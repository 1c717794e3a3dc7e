import Taro from '@tarojs/taro'

/** The canvas node of that id, once it stands on the page. */
export const canvasOf = (id: string): Promise<HTMLCanvasElement | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: HTMLCanvasElement } | null)[]) => resolve(found[0]?.node ?? null))
  })

export const pixelRatio = (): number => Taro.getWindowInfo().pixelRatio
