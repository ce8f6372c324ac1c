import type { Series } from '../../core/title.ts'

export const series: readonly Series[] = [
  {
    id: 'engineering',
    name: '工程技术',
    traits: [],
    specialties: ['机械工程', '土木工程'],
    titles: [
      { id: 'technician', name: '技术员', level: 'junior-technician' },
      { id: 'assistant-engineer', name: '助理工程师', level: 'junior-assistant' },
      { id: 'engineer', name: '工程师', level: 'intermediate' },
      { id: 'senior-engineer', name: '高级工程师', level: 'associate-senior' },
      { id: 'full-senior-engineer', name: '正高级工程师', level: 'full-senior' },
    ],
  },
  {
    id: 'health',
    name: '卫生技术',
    traits: ['health', 'byExamination'],
    specialties: ['内科', '外科'],
    titles: [
      { id: 'attending-physician', name: '主治医师', level: 'intermediate' },
      { id: 'associate-chief-physician', name: '副主任医师', level: 'associate-senior' },
      { id: 'chief-physician', name: '主任医师', level: 'full-senior' },
    ],
  },
]
