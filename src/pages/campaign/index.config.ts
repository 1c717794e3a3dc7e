export default definePageConfig({ navigationBarTitleText: '五星级党员' })
