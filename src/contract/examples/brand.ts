import type { brandActions } from '../brand'
import { type Examples, uuid } from './example'

export const brandExamples: Examples<typeof brandActions> = {
  'brand.list': [{}],
  'brand.get': [{ branchId: uuid(1) }],
  'brand.save': [{ branchId: uuid(1), revision: 0, name: '先锋笔记', story: '每月一篇。' }],
}
