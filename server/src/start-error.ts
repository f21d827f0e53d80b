/** Something the operator must put right before the server can start: one sentence that says what. */
export class StartError extends Error {
  override readonly name = "StartError";
}
