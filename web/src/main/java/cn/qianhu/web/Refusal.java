package cn.qianhu.web;

/** Ends the handling of a request with a problem to be answered. Costs no stack trace. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refusal(Problem problem) {
    super(problem.detail().en(), null, false, false);
    this.problem = problem;
  }

  public Refusal(ProblemType type, String zh, String en) {
    this(Problem.of(type, zh, en));
  }

  public Problem problem() {
    return problem;
  }
}
