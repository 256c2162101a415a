import { useEffect } from 'react';
import { type Book } from '../book/book';
import { type Calculator } from '../book/calculation';

/** Calculates the book's formulas as soon as the engine is there; until then they show the values of the file. */
export function useCalculator(
  book: Book,
  loadCalculator: () => Promise<Calculator>,
  onComplaint: (sentence: string) => void,
): void {
  useEffect(() => {
    let isCurrent = true;
    loadCalculator().then(
      (calculator) => {
        if (!isCurrent) return;
        const { notices } = book;
        book.calculateWith(calculator);
        if (book.notices !== notices) onComplaint(book.notices.slice(notices.length).join(''));
      },
      (error: unknown) => {
        onComplaint(`公式引擎没有载入，公式暂时只显示文件中的结果：${String(error)}。请检查网络后刷新页面。`);
      },
    );
    return () => {
      isCurrent = false;
    };
    // Once a book: what is complained to may be another function at each rendering.
  }, [book]);
}
