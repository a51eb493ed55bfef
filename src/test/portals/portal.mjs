// The smallest portal with openid-client: who is logged in, and the ways to join, log in and log out.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { begin, end, finish, refresh } from './login.mjs';

const { CLIENT_ID, HOME_URL } = process.env;
// Cookies are shared by all ports of a host.
const COOKIE = `${CLIENT_ID}-session`;
const sessions = new Map();

const pages = {
  '/': async (session) => ({ page: session.member ? welcome(session.member.claims) : STRANGER }),
  '/login': async (session) => leave(session),
  '/join': async (session) => leave(session, { prompt: 'create' }),
  '/callback': async (session, address) => {
    session.member = await finish(address, session.attempt);
    return { location: HOME_URL };
  },
  '/refresh': async (session) => {
    session.member = await refresh(session.member);
    return { location: HOME_URL };
  },
  '/logout': async (session) => {
    const location = end(session.member).href;
    delete session.member;
    return { location };
  },
};

async function leave(session, parameters) {
  const { address, attempt } = await begin(parameters);
  session.attempt = attempt;
  return { location: address.href };
}

const STRANGER = '<a href="/login">登入</a> <a href="/join">加入會員</a>';

function welcome({ name, email }) {
  return `<p>您好，<span id="member-name">${escaped(name)}</span>（<span id="member-email">${escaped(email)}</span>）</p>
<a href="/logout">登出</a>`;
}

function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function sessionOf(request) {
  const id = new RegExp(`\\b${COOKIE}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
  return sessions.has(id) ? id : randomUUID();
}

async function answer(request, response) {
  const address = new URL(request.url, HOME_URL);
  const id = sessionOf(request);
  const session = sessions.get(id) ?? {};
  sessions.set(id, session);
  const { location, page } = await pages[address.pathname](session, address);
  response.setHeader('Set-Cookie', `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Lax`);
  if (location) {
    response.writeHead(303, { Location: location }).end();
  } else {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<!DOCTYPE html><title>Portal</title>${page}`);
  }
}

createServer((request, response) =>
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end('the portal could not answer');
  }),
).listen(new URL(HOME_URL).port, '127.0.0.1');
