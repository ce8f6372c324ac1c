import { Button } from 'antd'
import { countWords, type Total } from './line.ts'

type Props = {
  limit: number
  from: number
  rows: number
  total: Total | undefined
  onFormer: (() => void) | undefined
  onNext: (() => void) | undefined
}

/** Which part of the list this is, and the way to the others. */
export const ListFoot = ({ limit, from, rows, total, onFormer, onNext }: Props) => (
  <footer className="list-foot">
    <span className="quiet">停留天数按工作日计，超过 {limit} 个工作日标“超”</span>
    <span>
      <span className="quiet">
        第 {from}–{from + rows - 1} 份{total && `，共 ${countWords(total)} 份`}
      </span>
      <Button size="small" disabled={!onFormer} onClick={onFormer}>
        上一页
      </Button>
      <Button size="small" disabled={!onNext} onClick={onNext}>
        下一页
      </Button>
    </span>
  </footer>
)
