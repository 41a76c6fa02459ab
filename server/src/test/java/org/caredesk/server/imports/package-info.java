@NullMarked
package org.caredesk.server.imports;

import org.jspecify.annotations.NullMarked;
