import { useEffect, useState } from 'react'

/** From this width on a page may use the whole window, beside the left navigation. As in page.scss. */
const DESKTOP = 1024

const isWide = () => process.env.TARO_ENV === 'h5' && window.innerWidth >= DESKTOP

/** Whether the app stands in a desktop's window; never in the mini-program. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const measure = () => setWide(isWide())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return wide
}
