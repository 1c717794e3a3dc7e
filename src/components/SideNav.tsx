import { View } from '@tarojs/components'
import { Tap } from './Tap'
import { spoken } from './spoken'
import './side-nav.scss'

interface SideNavProps {
  items: readonly { key: string; label: string; count?: number }[]
  current: string
  onSelect: (key: string) => void
  brand?: string
}

/** The desktop's left navigation: give it to `<Page wide nav>`. */
export function SideNav({ items, current, onSelect, brand = '党建 11612' }: SideNavProps) {
  return (
    <View className='side-nav' {...spoken('navigation', '主导航')}>
      <View className='side-nav__brand'>{brand}</View>
      {items.map(({ key, label, count }) => (
        <Tap
          key={key}
          role='link'
          className={`side-nav__item ${key === current ? 'side-nav__item--current' : ''}`}
          aria-current={key === current ? 'page' : undefined}
          onClick={() => onSelect(key)}
        >
          {label}
          {count !== undefined && count > 0 && <View className='side-nav__count'>{count}</View>}
        </Tap>
      ))}
    </View>
  )
}
