import Taro, { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import '@nutui/nutui-react-taro/dist/styles/themes/default.css'
import { goBind, goSignIn } from './routes'
import { sendWhenOnline, useCheckinQueue } from './stores/checkinQueue'
import { sendCheckupsWhenOnline, useCheckupQueue } from './stores/checkupQueue'
import { useSession } from './stores/session'
import { useUnread } from './stores/unread'
import './app.scss'

// Before any page asks anything.
if (process.env.TARO_ENV === 'weapp') {
  Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {})
}

/** Refusals of a caller whom WeChat (or this host) knows, and who is no member, or no longer. */
const NO_MEMBER = ['NOT_A_MEMBER', 'MEMBER_LEFT']

/** Finds out who uses the app, at its start and whenever it is opened again. */
export default function App({ children }: PropsWithChildren) {
  const load = useSession((session) => session.load)
  const code = useSession((session) => session.refusal?.code)
  const sendCheckins = useCheckinQueue((queue) => queue.send)
  const sendCheckups = useCheckupQueue((queue) => queue.send)
  const memberId = useSession((session) => session.me?.memberId)
  const countUnread = useUnread((unread) => unread.load)
  useLaunch(() => {
    sendWhenOnline()
    sendCheckupsWhenOnline()
    void load()
  })
  useDidShow(() => {
    void load().then(() => Promise.all([sendCheckins(), sendCheckups()]))
  })
  useEffect(() => {
    if (memberId !== undefined) void countUnread()
  }, [memberId, countUnread])
  // The router mounts pages as their code arrives: sent elsewhere before the first one stands, that one would come last
  // and cover the other. (With each page that is mounted, the app is drawn anew.)
  const stands = Taro.getCurrentPages().length > 0
  // In the mini-program WeChat says who calls; in a browser one chooses who one is. Who is no member binds themselves
  // to the roster. Both come back to the page that was asked for.
  useEffect(() => {
    if (!stands) return
    if (process.env.TARO_ENV === 'h5' && code === 'NOT_SIGNED_IN') goSignIn()
    if (code !== undefined && NO_MEMBER.includes(code)) goBind()
  }, [code, stands])
  return children
}
