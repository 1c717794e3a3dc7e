import { useState } from 'react'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Row } from '@/components/Row'
import { TextField } from '@/components/TextField'
import { nextPeriod, periodLabel, periodOf } from '@/domain/calendar'
import { limits } from '@/domain/limits'
import { useQuery } from '@/stores/query'
import { FormSheet } from '../../FormSheet'
import { useFormWrite } from '../../useFormWrite'

/** 志愿服务季度主题: of this season and the next; the officer sets them. */
export function ThemeCard({ today, mayChange }: { today: string; mayChange: boolean }) {
  const season = periodOf('quarter', today)
  return (
    <Card heading='志愿服务季度主题'>
      {[season, nextPeriod(season)].map((each) => (
        <ThemeRow key={each.from} on={each.from} mayChange={mayChange} />
      ))}
    </Card>
  )
}

function ThemeRow({ on, mayChange }: { on: string; mayChange: boolean }) {
  const query = useQuery('service.theme', { on })
  const [open, setOpen] = useState(false)
  const { data } = query
  const label = periodLabel(periodOf('quarter', on))
  return (
    <Listing rows={1} {...query.listing} isEmpty={false} empty={{ text: '' }}>
      <Row
        title={label}
        sub={data?.theme ?? '还没有定主题'}
        chevron={mayChange}
        onClick={mayChange ? () => setOpen(true) : undefined}
      />
      {open && (
        <ThemeSheet
          label={label}
          on={on}
          theme={data?.theme ?? ''}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            void query.reload()
          }}
        />
      )}
    </Listing>
  )
}

interface ThemeSheetProps {
  label: string
  on: string
  theme: string
  onClose: () => void
  onDone: () => void
}

function ThemeSheet({ label, on, theme: standing, onClose, onDone }: ThemeSheetProps) {
  const [theme, setTheme] = useState(standing)
  const form = useFormWrite(['theme'])
  const send = async () => {
    if (theme.length > limits.serviceTheme) return form.fail(`主题最多 ${limits.serviceTheme} 字`, 'theme')
    if (await form.send('service.setTheme', { on, theme })) onDone()
  }
  return (
    <FormSheet title={`${label}主题`} error={form.rest} onClose={onClose} onSend={send}>
      <TextField
        label='主题'
        value={theme}
        placeholder='如：文明实践进社区'
        hint='安排志愿服务时会看到，留空则撤下'
        error={form.errorOf('theme')}
        onChange={setTheme}
      />
    </FormSheet>
  )
}
