import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { SoftButton } from '@/components/Button'
import { Card } from '@/components/Card'
import { Listing } from '@/components/Listing'
import { Page } from '@/components/Page'
import { SearchBox } from '@/components/SearchBox'
import { SelectField } from '@/components/SelectField'
import { go } from '@/routes'
import { useQuery } from '@/stores/query'
import { seesAllBranches } from '@/stores/seesAllBranches'
import { useSession } from '@/stores/session'
import { MemberSheet } from '../../MemberSheet'
import { byName } from '../../byName'
import { FoundMembers } from './FoundMembers'
import { MemberRow } from './MemberRow'

/** 支部党员: names with their stars, in the order of the names. Persons are not ranked. */
export default function MembersPage() {
  const { branchId } = useRouter().params
  const me = useSession((session) => session.me)
  const [chosen, setChosen] = useState(branchId)
  const [search, setSearch] = useState('')
  const [isEntering, setEntering] = useState(false)
  const manages = me?.roles.includes('committeeOfficer') ?? false
  const seesAll = me !== null && seesAllBranches(me)
  const branches = useQuery('organization.branches', seesAll ? {} : null)
  const shownBranch = chosen ?? me?.branch.id
  const query = useQuery('star.branch', me ? { branchId: chosen ?? null } : null)
  const members = byName(query.data?.members ?? [])
  const word = search.trim()
  // Over all branches, so what is said of one of them is not shown meanwhile.
  const isSearchingAll = seesAll && word !== ''
  const shown = members.filter(({ name }) => name.includes(word))
  const probationary = members.filter((member) => member.probationary).length
  return (
    <Page
      title='支部党员'
      back
      sub={
        !isSearchingAll &&
        query.data &&
        `${members.length} 人${probationary > 0 ? `，其中预备党员 ${probationary} 人` : ''} · ${query.data.year} 年星级，按姓名排列`
      }
    >
      {(seesAll || members.length > 8) && (
        <SearchBox
          value={search}
          onChange={setSearch}
          placeholder={seesAll ? '在全部支部里搜索姓名或编号' : '搜索姓名'}
        />
      )}
      {!isSearchingAll && seesAll && branches.data && (
        <SelectField
          label='支部'
          value={shownBranch}
          options={branches.data.branches.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      )}
      {manages && <SoftButton onClick={() => setEntering(true)}>新增党员</SoftButton>}
      {isSearchingAll ? (
        <FoundMembers word={word} />
      ) : (
        <Card>
          <Listing
            rows={8}
            {...query.listing}
            isEmpty={shown.length === 0}
            empty={{ text: members.length === 0 ? '这个支部还没有党员' : `没有找到“${word}”` }}
          >
            {shown.map((member) => (
              <MemberRow key={member.id} member={member} />
            ))}
          </Listing>
        </Card>
      )}
      {manages && me && (
        <MemberSheet
          open={isEntering}
          member={null}
          today={me.today}
          onClose={() => setEntering(false)}
          onSaved={(id) => {
            setEntering(false)
            go('member', { id })
          }}
        />
      )}
    </Page>
  )
}
