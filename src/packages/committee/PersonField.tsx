import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chooser } from '@/components/Chooser'
import { EmptyState } from '@/components/EmptyState'
import type { FieldProps } from '@/components/Field'
import { Row } from '@/components/Row'
import { SearchBox } from '@/components/SearchBox'
import { Sheet } from '@/components/Sheet'
import { Tag } from '@/components/Tag'
import { useQuery } from '@/stores/query'

export interface ChosenPerson {
  id: string
  name: string
  branchName: string
}

interface PersonFieldProps extends FieldProps {
  value: ChosenPerson | null
  placeholder?: string
  onOpen: () => void
}

/** Somebody of the committee, chosen in a sheet that can be searched (`PersonSheet`). */
export const PersonField = ({ value, placeholder = '请选择', onOpen, ...field }: PersonFieldProps) => (
  <Chooser
    {...field}
    value={value ? `${value.name} · ${value.branchName}` : ''}
    placeholder={placeholder}
    onOpen={onOpen}
  />
)

interface PersonSheetProps {
  title: string
  /** Null: of all branches. */
  branchId: string | null
  chosenId: string | undefined
  onClose: () => void
  onChoose: (person: ChosenPerson) => void
}

/** More are found by searching: nobody scrolls through a whole committee. */
const MOST = 50

/**
 * Whom a form is about, and the panel in which they are chosen, while it is open: it stands in the form's place.
 */
export function usePerson(title: string, branchId: string | null = null) {
  const [person, setPerson] = useState<ChosenPerson | null>(null)
  const [choosing, setChoosing] = useState(false)
  const panel = choosing && (
    <PersonSheet
      title={title}
      branchId={branchId}
      chosenId={person?.id}
      onClose={() => setChoosing(false)}
      onChoose={(chosen) => {
        setPerson(chosen)
        setChoosing(false)
      }}
    />
  )
  return { person, panel, choose: () => setChoosing(true) }
}

/**
 * Chooses one person by name or branch. It stands in the place of the form that asks, which keeps what was typed: two
 * panels are never on top of each other.
 */
export function PersonSheet({ title, branchId, chosenId, onClose, onChoose }: PersonSheetProps) {
  const [typed, setTyped] = useState('')
  const branches = useQuery('organization.branches', branchId === null ? {} : null)
  const all = branches.data?.branches.map(({ id }) => id).slice(0, 50)
  const branchIds = branchId === null ? all : [branchId]
  const members = useQuery('organization.members', branchIds ? { branchIds } : null)
  const failed = [branches, members].find(({ status }) => status === 'error')
  const wanted = typed.trim()
  const found = (members.data?.members ?? []).filter(({ name, branchName }) =>
    `${name} ${branchName}`.includes(wanted),
  )
  const retry = () => void (branches.status === 'error' ? branches : members).reload()
  return (
    <Sheet open title={title} onClose={onClose}>
      <SearchBox value={typed} onChange={setTyped} placeholder='搜索姓名或支部' />
      {failed?.status === 'error' && !members.data && (
        <EmptyState icon='wifi-off' text={failed.message} action={{ label: '再试一次', onClick: retry }} />
      )}
      {!members.data && !failed && <EmptyState text='正在加载名单…' />}
      {members.data && found.length === 0 && (
        <EmptyState text={wanted === '' ? '支部还没有党员' : `没有找到“${wanted}”`} />
      )}
      {found.slice(0, MOST).map(({ id, name, branchName }) => (
        <Row
          key={id}
          title={name}
          sub={branchId === null ? branchName : undefined}
          trailing={id === chosenId ? <Tag tone='met'>已选</Tag> : undefined}
          label={`${name}，${branchName}`}
          onClick={() => onChoose({ id, name, branchName })}
        />
      ))}
      {found.length > MOST && (
        <View className='sheet__note'>{`共 ${found.length} 人，输入姓名可以缩小范围`}</View>
      )}
    </Sheet>
  )
}
