package cn.qianhu.command;

import cn.qianhu.contract.form.TextBound;

/** A note on the command line: why somebody did something. */
final class NoteParameter extends BoundedParameter {

  NoteParameter() {
    super(TextBound.NOTE, "说明", "a note");
  }
}
