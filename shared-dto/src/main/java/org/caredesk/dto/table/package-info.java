/** Tables in the formats of spreadsheets, which server and client both write. */
@NullMarked
package org.caredesk.dto.table;

import org.jspecify.annotations.NullMarked;
