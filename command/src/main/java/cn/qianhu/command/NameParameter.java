package cn.qianhu.command;

import cn.qianhu.contract.form.TextBound;

/** A name on the command line: it is kept for ever, and listed one a line. */
final class NameParameter extends BoundedParameter {

  NameParameter() {
    super(TextBound.NAME, "名称", "a name");
  }
}
