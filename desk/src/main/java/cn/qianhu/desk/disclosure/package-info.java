/** What may be shown to whom: figures that tell of a single enterprise are the centre's alone. */
package cn.qianhu.desk.disclosure;
