package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.Check.Against;
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

  private final Published published;
  private final ResultSource results;
  private final PostingNodes postings;
  private final CellWords words;
  private List<Posting> journal;

  AccountExplainer(
      Published published, ResultSource results, PostingNodes postings, CellWords words) {
    this.published = published;
    this.results = results;
    this.postings = postings;
    this.words = words;
  }

  Node explain(String account) {
    AccountBalance row = published.accounts().get(account);
    if (row == null) {
      throw Near.name("账户", "account", account, near(account));
    }
    List<Node> parts =
        touching(account).stream().map(posting -> postings.node(posting, account)).toList();
    return Node.sum(
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
    List<String> names = new ArrayList<>(published.accounts().keySet());
    List<String> ofHolder = names.stream().filter(name -> name.startsWith(holder + ":")).toList();
    return ofHolder.isEmpty() ? names : ofHolder;
  }
}
