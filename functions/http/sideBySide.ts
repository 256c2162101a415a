/** The answers of `work` for each of `all`, in their order; at most `most` are under way at the same time. */
export async function sideBySide<Each, Answer>(
  all: readonly Each[],
  most: number,
  work: (each: Each) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = all.entries();
  const workOn = async (): Promise<void> => {
    for (const [i, each] of left) answers[i] = await work(each);
  };
  await Promise.all(Array.from({ length: most }, workOn));
  return answers;
}
