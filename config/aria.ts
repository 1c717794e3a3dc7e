import type { IPluginContext } from '@tarojs/service'

interface Platform {
  template?: { mergeComponents: (ctx: IPluginContext, patch: Record<string, Record<string, string>>) => void }
}

/** Lets a mini-program's screen reader hear what a browser's does: Taro's templates leave these attributes out. */
export default function aria(ctx: IPluginContext): void {
  const attributes = Object.fromEntries(
    ['aria-role', 'aria-label', 'aria-checked', 'aria-disabled', 'aria-hidden', 'aria-busy'].map((name) => [
      name,
      '',
    ]),
  )
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: Platform) => {
      // A browser build has no templates: there the attributes reach the page as they are.
      template?.mergeComponents(ctx, { View: attributes, Button: attributes })
    },
  })
}
