package cn.qianhu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StackTracesTest {

  @Test
  void aRecursionWithoutEndIsLoggedInSomeLines() {
    Throwable deep = catchThrowable(() -> deeper(0));
    assertThat(lines(deep)).isGreaterThan(500);
    assertThat(lines(StackTraces.shortened(new IllegalStateException(deep)))).isLessThan(100);
  }

  private static long deeper(long depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }

  private static long lines(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString().lines().count();
  }
}
