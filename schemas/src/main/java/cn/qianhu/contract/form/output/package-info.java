/** Monthly reports of output and sales (工业产销). */
package cn.qianhu.contract.form.output;
