package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Explains balances of the quota ledger by their postings. */
final class AccountExplainer {

  private final PublishedResults publishedResults;
  private final ResultSource results;
  private final PostingNodes postings;
  private final CellWords words;
  private List<Posting> journal;

  AccountExplainer(
      PublishedResults publishedResults,
      ResultSource results,
      PostingNodes postings,
      CellWords words) {
    this.publishedResults = publishedResults;
    this.results = results;
    this.postings = postings;
    this.words = words;
  }

  ExplanationNode explain(String account) {
    AccountBalance row = publishedResults.accounts().get(account);
    if (row == null) {
      throw FigureSuggestions.name("账户", "account", account, near(account));
    }
    List<ExplanationNode> parts =
        touching(account).stream().map(posting -> postings.node(posting, account)).toList();
    return ExplanationNode.sum(
            Bilingual.of(
                "账户 " + words.account(account).zh() + " 余额",
                "balance of " + words.account(account).en()),
            Units.TCE,
            parts)
        .checked(Against.PUBLISHED, row.getBalance());
  }

  /** Postings of an account, in the order of the journal. */
  List<Posting> touching(String account) {
    return journal().stream()
        .filter(
            posting -> posting.getDebit().equals(account) || posting.getCredit().equals(account))
        .toList();
  }

  List<Posting> journal() {
    if (journal == null) {
      journal =
          results.stream(Topics.LEDGER_JOURNAL, Posting.class)
              .sorted(Comparator.comparingLong(Posting::getSeq))
              .toList();
    }
    return journal;
  }

  /** Accounts of the same holder, or all. */
  private List<String> near(String account) {
    String holder = account.split(":", -1)[0];
    List<String> names = new ArrayList<>(publishedResults.accounts().keySet());
    List<String> ofHolder = names.stream().filter(name -> name.startsWith(holder + ":")).toList();
    return ofHolder.isEmpty() ? names : ofHolder;
  }
}
