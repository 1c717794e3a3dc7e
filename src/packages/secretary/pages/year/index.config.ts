export default definePageConfig({ navigationBarTitleText: '全年一览' })
