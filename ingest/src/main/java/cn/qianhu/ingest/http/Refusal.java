package cn.qianhu.ingest.http;

/** Ends the handling of a request with a problem to be answered. Costs no stack trace. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.en(), null, false, false);
    this.problem = problem;
  }

  Refusal(ProblemType type, String zh, String en) {
    this(Problem.of(type, zh, en));
  }

  Problem problem() {
    return problem;
  }
}
