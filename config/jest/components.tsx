/**
 * Stands in for `@tarojs/components`: each component as the nearest HTML element, so that Testing Library finds
 * roles and labels. Properties that only a mini-program knows are left out.
 */
import { createElement, forwardRef, type ReactNode } from 'react'

type Properties = Record<string, unknown>
type Change = (event: { detail: { value: unknown } }) => void

const MINI_PROGRAM_ONLY =
  /^(hover|scroll|enhanced|refresher|lower|upper|show|cursor|confirm|hold|adjust|placeholder(Class|Style)|autoHeight|fixed|always|selectable|userSelect|space|decode|lazyLoad|webp|mode|catchMove|enableFlex|indicator|circular|autoplay|interval|duration|current|vertical|nodes|canvasId|openType|plain|size|formType|loading|color|range|fields|start|end|level|header|previousMargin|nextMargin|disableScroll|on(Scroll|Refresher|Error|Get|Confirm|KeyboardHeight|Column|Cancel|OpenSetting|ChooseAvatar|AgreePrivacy|Animation))/

function known(properties: Properties): Properties {
  const kept = Object.entries(properties).filter(
    ([name, value]) => value !== undefined && !MINI_PROGRAM_ONLY.test(name),
  )
  return Object.fromEntries(kept)
}

function element(tag: string, adapt: (properties: Properties) => Properties = () => ({})) {
  return forwardRef<unknown, Properties>(function Element(properties, ref) {
    return createElement(tag, { ...known({ ...properties, ...adapt(properties) }), ref })
  })
}

/** A text field: Taro's events carry the text in `detail.value`. */
function field(tag: 'input' | 'textarea') {
  return element(tag, (properties) => {
    const { onInput, onConfirm, onBlur, onFocus, maxlength, password, type, nativeProps } = properties
    const tell = (listener: unknown) => (event: { target: { value: string } }) =>
      (listener as Change | undefined)?.({ detail: { value: event.target.value } })
    const numeric = type === 'number' || type === 'digit' || type === 'idcard'
    return {
      ...(nativeProps as Properties | undefined),
      nativeProps: undefined,
      password: undefined,
      ...(tag === 'input' && {
        type: password ? 'password' : 'text',
        inputMode: numeric ? 'decimal' : undefined,
      }),
      maxlength: undefined,
      maxLength: typeof maxlength === 'number' && maxlength > 0 ? maxlength : undefined,
      readOnly: !onInput,
      onInput: undefined,
      onChange: tell(onInput),
      onBlur: tell(onBlur),
      onFocus: tell(onFocus),
      onKeyDown: (event: { key: string; target: { value: string } }) => {
        if (event.key === 'Enter') tell(onConfirm)(event)
      },
    }
  })
}

export const View = element('div')
export const Text = element('span')
export const Block = element('div')
export const ScrollView = element('div')
export const Swiper = element('div', () => ({ onChange: undefined }))
export const SwiperItem = element('div', () => ({ itemId: undefined }))
export const CoverView = element('div')
export const Form = element('form')
export const Label = element('label')
export const Canvas = element('canvas', () => ({ type: undefined }))
export const Image = element('img', ({ ariaLabel }) => ({ alt: ariaLabel ?? '', ariaLabel: undefined }))
export const RichText = element('div')
export const WebView = element('iframe')
export const PageMeta = () => null
export const Input = field('input')
export const Textarea = field('textarea')
export const Button = element('button', ({ formType }) => ({
  type: formType === 'submit' ? 'submit' : 'button',
}))

export const Switch = element('input', ({ checked, onChange }) => ({
  type: 'checkbox',
  role: 'switch',
  checked: checked === true,
  onChange: (event: { target: { checked: boolean } }) =>
    (onChange as Change | undefined)?.({ detail: { value: event.target.checked } }),
}))

/** The wheel is the phone's own. A test chooses by changing the hidden field: `data-picker` names the mode. */
export function Picker({
  mode = 'selector',
  value,
  onChange,
  disabled,
  children,
  ...rest
}: PickerProperties) {
  const choose = (text: string) => {
    const chosen: unknown =
      mode === 'selector' ? Number(text) : mode.startsWith('multi') ? JSON.parse(text) : text
    onChange?.({ detail: { value: chosen } })
  }
  return (
    <div {...known(rest)}>
      {children}
      <input
        hidden
        data-picker={mode}
        value={typeof value === 'string' ? value : JSON.stringify(value ?? '')}
        disabled={disabled}
        onChange={(event) => {
          choose(event.target.value)
        }}
      />
    </div>
  )
}

interface PickerProperties extends Properties {
  mode?: string
  value?: unknown
  disabled?: boolean
  onChange?: Change
  children?: ReactNode
}
