export default definePageConfig({ navigationBarTitleText: '廉政谈话' })
