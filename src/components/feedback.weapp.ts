import Taro from '@tarojs/taro'
import { colours } from '@/theme/colours'
import type { Question } from './question'

/** A short sentence that goes by itself. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2400 })
}

/** It worked: a tick and a word or two (seven characters in the mini-program). */
export function toastDone(text: string): void {
  void Taro.showToast({ title: text, icon: 'success', duration: 1600 })
}

/** Asks before something that cannot be undone; true when confirmed. */
export async function confirm({ title, text = '', action = '确定' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({
    title,
    content: text,
    confirmText: action,
    confirmColor: colours.red,
    cancelText: '取消',
    cancelColor: colours.ink2,
  })
  return answer.confirm
}
