import { View } from '@tarojs/components'
import { useState } from 'react'
import { CheckRow } from './CheckRow'
import { EmptyState } from './EmptyState'
import { SearchBox } from './SearchBox'
import { TextLink } from './TextLink'
import './check-list.scss'

export interface CheckItem {
  id: string
  title: string
  sub?: string
  /** At the right, as the source of an attendance: 本人扫码. */
  note?: string
  disabled?: boolean
}

interface CheckListProps {
  items: readonly CheckItem[]
  /** The ids of the ticked ones. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Shows the search box. */
  searchable?: boolean
  /** What the search box says before anything is typed. */
  searchHint?: string
  selectAll?: boolean
  emptyText?: string
}

/** A list to tick: members, branches. Search, choose all, see how many. */
export function CheckList({
  items,
  chosen,
  onChange,
  searchable = items.length > 8,
  searchHint = '搜索姓名',
  selectAll = true,
  emptyText = '名单是空的',
}: CheckListProps) {
  const [query, setQuery] = useState('')
  const wanted = query.trim()
  const shown =
    wanted === '' ? items : items.filter(({ title, sub = '' }) => `${title} ${sub}`.includes(wanted))
  const open = shown.filter((item) => !item.disabled).map((item) => item.id)
  const all = open.length > 0 && open.every((id) => chosen.includes(id))

  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const toggleAll = () =>
    onChange(all ? chosen.filter((id) => !open.includes(id)) : [...new Set([...chosen, ...open])])

  return (
    <View className='check-list'>
      {searchable && <SearchBox value={query} onChange={setQuery} placeholder={searchHint} />}
      <View className='check-list__head'>
        <View className='check-list__count'>
          已选 {chosen.length} / {items.length}
        </View>
        {selectAll && open.length > 0 && (
          <TextLink tone='red' onClick={toggleAll}>
            {all ? '全不选' : '全选'}
          </TextLink>
        )}
      </View>
      {shown.length === 0 && <EmptyState text={items.length === 0 ? emptyText : `没有找到“${wanted}”`} />}
      {shown.map((item) => (
        <CheckRow
          key={item.id}
          title={item.title}
          sub={item.sub}
          trailing={item.note}
          disabled={item.disabled}
          checked={chosen.includes(item.id)}
          onChange={() => toggle(item.id)}
        />
      ))}
    </View>
  )
}
