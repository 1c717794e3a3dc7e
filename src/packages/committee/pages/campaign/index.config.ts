export default definePageConfig({ navigationBarTitleText: '创星争优' })
