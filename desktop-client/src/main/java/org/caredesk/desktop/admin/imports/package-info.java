@NullMarked
package org.caredesk.desktop.admin.imports;

import org.jspecify.annotations.NullMarked;
