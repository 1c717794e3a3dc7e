// Choosing who one is exists on one machine only: the mini-program's build does not hold the page.
const localPages = process.env.TARO_ENV === 'h5' ? ['pages/sign-in/index'] : []

export default defineAppConfig({
  pages: [
    'pages/month/index',
    'pages/activities/index',
    'pages/workbench/index',
    'pages/me/index',
    'pages/activity/index',
    'pages/checkin/index',
    'pages/reflection/index',
    'pages/service/index',
    'pages/request/index',
    'pages/submissions/index',
    'pages/submission/index',
    'pages/stars/index',
    'pages/record/index',
    'pages/bind/index',
    ...localPages,
  ],
  subPackages: [
    {
      root: 'packages/secretary',
      pages: [
        'pages/plan/index',
        'pages/code/index',
        'pages/roll/index',
        'pages/inbox/index',
        'pages/members/index',
        'pages/member/index',
        'pages/year/index',
        'pages/minutes/index',
      ],
    },
    {
      root: 'packages/committee',
      pages: [
        'pages/standing/index',
        'pages/branch/index',
        'pages/totals/index',
        'pages/organization/index',
        'pages/branch-settings/index',
        'pages/duties/index',
        'pages/rules/index',
        'pages/talks/index',
        'pages/debriefs/index',
        'pages/roster/index',
      ],
    },
  ],
  window: {
    navigationBarTitleText: '党建11612',
    navigationBarBackgroundColor: '#FAF7F2',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF7F2',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6A6158',
    selectedColor: '#B91C1C',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/month/index',
        text: '本月',
        iconPath: 'assets/tab/month.png',
        selectedIconPath: 'assets/tab/month-active.png',
      },
      {
        pagePath: 'pages/activities/index',
        text: '活动',
        iconPath: 'assets/tab/activities.png',
        selectedIconPath: 'assets/tab/activities-active.png',
      },
      {
        pagePath: 'pages/workbench/index',
        text: '工作台',
        iconPath: 'assets/tab/workbench.png',
        selectedIconPath: 'assets/tab/workbench-active.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-active.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
})
