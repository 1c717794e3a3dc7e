export default definePageConfig({ navigationBarTitleText: '本月', navigationStyle: 'custom' })
