package cn.qianhu.web;

/** Ends the handling of a request with a problem to be answered. Costs no stack trace. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail().en(), null, false, false);
    this.problem = problem;
  }

  public ProblemException(ProblemType type, String zh, String en) {
    this(Problem.of(type, zh, en));
  }

  public Problem problem() {
    return problem;
  }
}
