import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { TextArea } from '@/components/TextArea'
import { TextField } from '@/components/TextField'
import { TextLink } from '@/components/TextLink'
import type { InputOf } from '@/contract/contract'
import type { EditableSettings } from '@/contract/settings'
import { useFormWrite } from '../../useFormWrite'
import type { GroupForm } from './groups'

interface GroupCardProps {
  form: GroupForm
  settings: EditableSettings
  /** Asks for the settings as they are by now. */
  onAgain: () => Promise<void>
}

/** One group's form: sends what was seen and what is wanted, so that nobody's change is overwritten unseen. */
export function GroupCard({ form, settings, onAgain }: GroupCardProps) {
  const { group, heading, fields, kind, read, write } = form
  const [was, setWas] = useState<object>(settings[group])
  const [typed, setTyped] = useState(() => read(settings))
  const { errorOf, rest, send, failure } = useFormWrite(fields.map(({ name }) => pathOf(form, name)))
  const save = async () => {
    const change = { group, was, to: write(typed) } as InputOf<'settings.change'>['change']
    const answer = await send('settings.change', { change })
    if (!answer) return
    setWas(answer.settings[group])
    setTyped(read(answer.settings))
  }
  return (
    <Card heading={heading}>
      {fields.map(({ name, label, hint, long }) => {
        const field = {
          label,
          hint,
          value: typed[name] ?? '',
          error: errorOf(pathOf(form, name)),
          onChange: (value: string) => setTyped({ ...typed, [name]: value }),
        }
        return long === undefined ? (
          <TextField key={name} type={kind === 'figures' ? 'number' : 'text'} {...field} />
        ) : (
          <TextArea key={name} limit={long} {...field} />
        )
      })}
      {rest !== null && (
        <Notice
          tone='red'
          icon='circle-alert'
          action={
            failure?.code === 'SETTINGS_CHANGED' && (
              <TextLink tone='red' onClick={() => void onAgain()}>
                刷新
              </TextLink>
            )
          }
        >
          {rest}
        </Notice>
      )}
      <SoftButton label={`保存${heading}`} onClick={save}>
        保存
      </SoftButton>
    </Card>
  )
}

/** As the server names a field: `change.to.makeupDays`. */
const pathOf = ({ group }: GroupForm, name: string) =>
  `change.to.${group === 'messages' ? `templates.${name}` : name}`
