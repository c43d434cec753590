//! A browser: a headless Chromium, driven over its debugging protocol.

use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// How long the browser may take for anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// The names Chromium goes by.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A browser with one page.
pub struct Browser {
    child: Child,
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    calls: u64,
    /// What the page reported since it was opened.
    pub events: Vec<Value>,
    folder: tempfile::TempDir,
}

impl Browser {
    /// Starts a browser; none where none is installed.
    pub fn start() -> Option<Self> {
        let program = NAMES.iter().find_map(|name| {
            let path = std::env::var_os("PATH")?;
            std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
        })?;
        let folder = tempfile::tempdir().expect("a folder");
        let child = Command::new(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-port=0"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the browser starts");
        let port = folder.path().join("profile/DevToolsActivePort");
        let began = Instant::now();
        let (port, path) = loop {
            let text = fs::read_to_string(&port).unwrap_or_default();
            if let Some((port, path)) = text.split_once('\n').filter(|(_, path)| !path.is_empty()) {
                break (port.to_owned(), path.to_owned());
            }
            assert!(began.elapsed() < PATIENCE, "the browser says where it listens");
            sleep(Duration::from_millis(50));
        };
        let stream = TcpStream::connect(format!("127.0.0.1:{port}")).expect("the browser listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        let (socket, _) =
            tungstenite::client(format!("ws://127.0.0.1:{port}{path}"), stream).expect("the browser answers");
        let mut this = Self { child, socket, session: None, calls: 0, events: Vec::new(), folder };
        let target = this.call("Target.createTarget", &json!({ "url": "about:blank" }));
        let attached = json!({ "targetId": target["targetId"], "flatten": true });
        let session = this.call("Target.attachToTarget", &attached);
        this.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            this.call(&format!("{domain}.enable"), &json!({}));
        }
        Some(this)
    }

    /// Calls a method and waits for its result; what the page reports meanwhile is kept.
    pub fn call(&mut self, method: &str, params: &Value) -> Value {
        self.calls += 1;
        let mut call = json!({ "id": self.calls, "method": method, "params": params });
        if let Some(session) = self.session.as_ref().filter(|_| !method.starts_with("Browser.")) {
            call["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(call.to_string())).expect("the browser listens");
        loop {
            let message = self.socket.read().expect("the browser answers");
            let Message::Text(text) = message else { continue };
            let mut value: Value = serde_json::from_str(&text).expect("JSON");
            if value["id"] == self.calls {
                assert!(value["error"].is_null(), "{method}: {}", value["error"]);
                return value["result"].take();
            }
            self.events.push(value);
        }
    }

    /// Opens a file and waits until it has loaded.
    pub fn open(&mut self, file: &Path) {
        self.events.clear();
        self.call("Page.navigate", &json!({ "url": url(file) }));
        let began = Instant::now();
        while self.eval("document.readyState === 'complete' && location.protocol === 'file:'") != json!(true) {
            assert!(began.elapsed() < PATIENCE, "the page loads");
            sleep(Duration::from_millis(50));
        }
    }

    /// What an expression comes to in the page.
    pub fn eval(&mut self, expression: &str) -> Value {
        let params = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut result = self.call("Runtime.evaluate", &params);
        assert!(result["exceptionDetails"].is_null(), "{expression}: {}", result["exceptionDetails"]);
        result["result"]["value"].take()
    }

    /// Types a key.
    pub fn press(&mut self, key: &str) {
        for kind in ["keyDown", "keyUp"] {
            self.call("Input.dispatchKeyEvent", &json!({ "type": kind, "key": key, "text": key }));
        }
    }

    /// Errors the page has reported, and addresses other than files it has asked for.
    pub fn complaints(&mut self) -> Vec<String> {
        // What is on its way arrives before this answer.
        sleep(Duration::from_millis(100));
        self.eval("0");
        let complaint = |e: &Value| match e["method"].as_str()? {
            "Runtime.exceptionThrown" => Some(e["params"]["exceptionDetails"].to_string()),
            "Runtime.consoleAPICalled" => Some(e["params"]["args"].to_string()),
            "Log.entryAdded" => Some(e["params"]["entry"].to_string()),
            "Network.requestWillBeSent" => {
                let address = e["params"]["request"]["url"].as_str()?;
                (!address.starts_with("file:") && !address.starts_with("blob:")).then(|| address.to_owned())
            }
            _ => None,
        };
        self.events.iter().filter_map(complaint).collect()
    }

    /// Lets downloads go to a folder, and names it.
    pub fn downloads(&mut self) -> PathBuf {
        let folder = self.folder.path().join("downloads");
        fs::create_dir_all(&folder).expect("a folder");
        let params = json!({ "behavior": "allow", "downloadPath": folder, "eventsEnabled": false });
        self.call("Browser.setDownloadBehavior", &params);
        folder
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file as an address.
fn url(file: &Path) -> String {
    format!("file://{}", file.display())
}
