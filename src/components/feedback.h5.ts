import type { Question } from './question'

// Taro's own toast and dialog know neither keyboard nor screen reader in a browser; the browser's dialog does.

/** A short sentence that goes by itself. */
export function toast(text: string): void {
  show(text, 2400)
}

/** It worked: a tick and a word or two. */
export function toastDone(text: string): void {
  show(`✓ ${text}`, 1600)
}

/** Asks before something that cannot be undone; true when confirmed. */
export function confirm({ title, text = '', action = '确定' }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element('dialog', 'question')
    dialog.setAttribute('aria-label', title)
    const buttons = element('div', 'question__buttons')
    const cancel = element('button', 'question__button', '取消')
    const act = element('button', 'question__button question__button--act', action)
    cancel.onclick = () => dialog.close()
    act.onclick = () => dialog.close('confirmed')
    dialog.onclose = () => {
      resolve(dialog.returnValue === 'confirmed')
      dialog.remove()
    }
    buttons.append(cancel, act)
    dialog.append(element('h2', 'question__title', title))
    if (text !== '') dialog.append(element('p', 'question__text', text))
    dialog.append(buttons)
    document.body.append(dialog)
    dialog.showModal()
  })
}

let shown: { node: HTMLElement; timer: number } | undefined

function show(text: string, milliseconds: number): void {
  if (shown) {
    window.clearTimeout(shown.timer)
    shown.node.remove()
  }
  const node = element('div', 'toast', text)
  node.setAttribute('role', 'status')
  document.body.append(node)
  shown = { node, timer: window.setTimeout(() => node.remove(), milliseconds) }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  node.className = className
  node.textContent = text
  return node
}
