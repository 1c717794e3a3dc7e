export default definePageConfig({ navigationBarTitleText: '合计' })
