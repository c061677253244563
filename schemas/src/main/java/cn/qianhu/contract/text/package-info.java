/**
 * Texts in two languages; and texts that strangers wrote, and how much of them is kept and shown.
 * Whoever prints, logs or files something that comes from outside comes here first.
 */
package cn.qianhu.contract.text;
