import { expect, it } from 'vitest'
import { filesOf } from './house/files.ts'

const icons = /<[A-Z]\w*(?:Outlined|Filled|TwoTone)\b[^>]*>/g

const heardInEnglish = (text: string) =>
  [...text.matchAll(icons)].map(([icon]) => icon).filter((icon) => !/\baria-(hidden|label)\b/.test(icon))

/** Left alone, an icon is announced by its English name: “plus 添加”. */
it('every icon is silent, or says in words what it means', () => {
  const files = filesOf(['web'], /\.tsx$/).filter(({ text }) => text.includes('@ant-design/icons'))
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(({ path, text }) => heardInEnglish(text).map((icon) => `${path}: ${icon}`))).toEqual([])
  expect(heardInEnglish('<Button icon={<PlusOutlined />}>添加</Button>')).toEqual(['<PlusOutlined />'])
  expect(heardInEnglish('<CheckCircleFilled className="ok" aria-label="已完成" />')).toEqual([])
})
