package cn.qianhu.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AccountStatementTest {

  private final LedgerStory story =
      new LedgerStory()
          .tell(
              """
              2021-01-05 FUND amount=100
              2021-01-09 ALLOCATE city=370100 amount=30
              2021-01-09 ALLOCATE city=370200 amount=20
              2021-02-01 FUND amount=5
              2021-02-03 ALLOCATE city=370100 amount=1
              """);

  @Test
  void runsFromTheOpeningToTheClosingBalance() {
    AccountStatement statement = statement("370000:INCREMENT", "2021-01-09", "2021-02-01");
    assertThat(statement.opening()).isEqualTo(Tce.parse("100"));
    assertThat(statement.lines())
        .extracting(
            line -> line.posting().seq(),
            line -> line.change().toString(),
            line -> line.balance().toString())
        .containsExactly(
            Tuple.tuple(2L, "-30.0000", "70.0000"),
            Tuple.tuple(3L, "-20.0000", "50.0000"),
            Tuple.tuple(4L, "5.0000", "55.0000"));
    assertThat(statement.closing()).isEqualTo(Tce.parse("55"));
  }

  @Test
  void aSpanWithoutPostingsKeepsTheBalance() {
    AccountStatement statement = statement("370100:INCREMENT", "2021-01-10", "2021-02-02");
    assertThat(statement.lines()).isEmpty();
    assertThat(statement.opening()).isEqualTo(Tce.parse("30"));
    assertThat(statement.closing()).isEqualTo(Tce.parse("30"));
    assertThat(statement("nobody", "2021-01-01", "2021-12-31").closing()).isEqualTo(Tce.ZERO);
  }

  @Test
  void anyPastDayCanBeAsked() {
    assertThat(story.balanceAt("2021-01-04", "370000:INCREMENT")).isEqualTo(Tce.ZERO);
    assertThat(story.balanceAt("2021-01-08", "370000:INCREMENT")).isEqualTo(Tce.parse("100"));
    assertThat(story.balanceAt("2021-01-09", "370000:INCREMENT")).isEqualTo(Tce.parse("50"));
    assertThat(AccountStatement.balancesAtEndOf(LocalDate.parse("2021-01-31"), story.journal))
        .containsOnlyKeys(
            "370000:INCREMENT", "370100:INCREMENT", "370200:INCREMENT", "EXTERNAL:STATE")
        .containsEntry("EXTERNAL:STATE", Tce.parse("-100"));
  }

  @Test
  void aSpanMustNotEndBeforeItBegins() {
    assertThatThrownBy(() -> statement("370000:INCREMENT", "2021-01-10", "2021-01-09"))
        .hasMessageContaining("2021-01-09");
  }

  private AccountStatement statement(String account, String from, String to) {
    return AccountStatement.of(account, LocalDate.parse(from), LocalDate.parse(to), story.journal);
  }
}
