export default definePageConfig({ navigationBarTitleText: '五星级党员证书', enableShareAppMessage: true })
