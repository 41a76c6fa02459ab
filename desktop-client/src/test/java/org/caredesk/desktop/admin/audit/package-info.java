@NullMarked
package org.caredesk.desktop.admin.audit;

import org.jspecify.annotations.NullMarked;
