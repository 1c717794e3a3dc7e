export default definePageConfig({ navigationBarTitleText: '推荐五星级党员' })
